package org.conflictmap.ui.timeline;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** What makes time go on while it is played. Used on the JavaFX thread, on which it also calls back. */
public interface PlayClock {
    /** Calls {@code tick} from now on, so often a second, until it is stopped; a clock that ran begins anew. */
    void start(double ticksPerSecond, Runnable tick);

    /** No more ticks. */
    void stop();

    /** A clock that goes with JavaFX's pulse. */
    static PlayClock pulse() {
        return new PlayClock() {
            private Timeline timeline = new Timeline();

            @Override
            public void start(double ticksPerSecond, Runnable tick) {
                timeline.stop();
                timeline = new Timeline(new KeyFrame(Duration.seconds(1 / ticksPerSecond), end -> tick.run()));
                timeline.setCycleCount(Animation.INDEFINITE);
                timeline.play();
            }

            @Override
            public void stop() {
                timeline.stop();
            }
        };
    }
}
