package org.conflictmap.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DatasetRowsTest {
    @Test
    void whileNothingIsOpenNoDatasetIsListed() throws Exception {
        FxToolkit.registerPrimaryStage();
        DatasetRows rows = WaitForAsyncUtils.asyncFx(() -> new DatasetRows(new ViewerState(), Texts.of(Locale.ENGLISH)))
                .get(60, TimeUnit.SECONDS);
        assertThat(rows.getChildren()).isEmpty();
    }
}
