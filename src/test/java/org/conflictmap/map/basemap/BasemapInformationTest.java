package org.conflictmap.map.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasemapInformationTest {
    @Test
    void theShippedBasemapNamesItsSourcesAndTheirLicences() throws IOException {
        Path folder = Path.of(System.getProperty("conflictmap.home", "."), "data", "basemap");

        BasemapInformation information = BasemapInformation.read(folder);

        assertThat(information.credits()).anyMatch(line -> line.contains("Natural Earth"));
        assertThat(information.disclaimer()).contains("do not imply endorsement");
        assertThat(information.accuracy()).contains("km");
        assertThat(information.sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.licence()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"title\": \"synthetic\"}", "{\"title\": \"synthetic\", \"credits\": 3}"})
    void aFileThatIsNoDescriptionIsRefusedByName(String content, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(BasemapInformation.FILE_NAME), content);

        assertThatIOException()
                .isThrownBy(() -> BasemapInformation.read(folder))
                .withMessageContaining(BasemapInformation.FILE_NAME);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> BasemapInformation.read(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(BasemapInformation.FILE_NAME);
    }
}
