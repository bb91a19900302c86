package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.text.GlyphLayout;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FontsTest {
    @Test
    void noTwoTextsAreLaidOutByTheSameObject() throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.asyncFx(() -> Fonts.loadFirst(Locale.ENGLISH)).get();

        GlyphLayout one = GlyphLayout.getInstance();
        one.dispose();

        assertThat(GlyphLayout.getInstance()).isNotSameAs(one);
    }
}
