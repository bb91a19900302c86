package org.conflictmap.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the window, by key, from {@code texts.properties} and its translations. Patterns are those of {@link
 * MessageFormat}: an apostrophe is written twice where a text has arguments. Safe for all threads.
 */
public final class Texts {
    private static final String BUNDLE = "org.conflictmap.ui.texts";

    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts of a language; English where there is no translation. */
    public static Texts of(Locale locale) {
        return new Texts(locale);
    }

    /** The text of a key. Throws {@link java.util.MissingResourceException} for one that does not exist. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** The text of a key with its arguments in place. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }

    /** The language that was found. */
    public Locale locale() {
        return bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale();
    }
}
