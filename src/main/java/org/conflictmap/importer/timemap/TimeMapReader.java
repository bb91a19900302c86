package org.conflictmap.importer.timemap;

import java.io.IOException;
import org.conflictmap.importer.json.JsonInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Goes through a file of TimeMap's: a list of events, or an object that has it as {@code events}, beside {@code sources}
 * and {@code associations}. For one thread.
 */
final class TimeMapReader {
    /** Takes what there is; each begins at the parser's current token and has to be read to its end. */
    interface Parts {
        /** @return whether to go on */
        boolean event(JsonInput input) throws IOException;

        default void sources(JsonInput input) {
            input.parser().skipChildren();
        }

        default void associations(JsonInput input) {
            input.parser().skipChildren();
        }
    }

    /** Takes what is no JSON. */
    @FunctionalInterface
    interface Broken {
        void broken(long offset, long line, String what);
    }

    private final JsonInput input;
    private final JsonParser parser;
    private final Parts parts;
    private boolean goesOn = true;

    TimeMapReader(JsonInput input, Parts parts) {
        this.input = input;
        this.parser = input.parser();
        this.parts = parts;
    }

    void read(Broken broken) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                events();
            } else if (token == JsonToken.START_OBJECT) {
                members();
            }
            if (goesOn && parser.nextToken() != null) {
                broken.broken(input.offset(), parser.currentTokenLocation().getLineNr(), input.text());
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            broken.broken(input.offset(e), input.line(e), e.getOriginalMessage());
        }
    }

    private void members() throws IOException {
        while (goesOn && parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "events" -> events();
                case "sources" -> parts.sources(input);
                case "associations" -> parts.associations(input);
                default -> parser.skipChildren();
            }
        }
    }

    private void events() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (goesOn && parser.nextToken() != JsonToken.END_ARRAY) {
                goesOn = parts.event(input);
            }
        } else {
            parser.skipChildren();
        }
    }
}
