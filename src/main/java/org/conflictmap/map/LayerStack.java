package org.conflictmap.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.style.FileStyle;
import org.jspecify.annotations.Nullable;

/** All layers in painting order, the lowest first; each is there exactly once. Immutable. */
public record LayerStack(List<LayerState> layers) {
    private static final Set<LayerId> HIDDEN_AT_FIRST = EnumSet.of(LayerId.GRATICULE, LayerId.GAZETTEER);

    private static final Set<LayerId> GROUND =
            EnumSet.of(LayerId.LAND_WATER, LayerId.RELIEF, LayerId.RIVERS_LAKES, LayerId.BORDERS);

    /** All layers in their own order; graticule and gazetteer are hidden. */
    public static final LayerStack STANDARD = new LayerStack(Arrays.stream(LayerId.values())
            .map(id -> new LayerState(id, HIDDEN_AT_FIRST.contains(id) ? Visibility.HIDDEN : Visibility.SHOWN, 1))
            .toList());

    /** @throws IllegalArgumentException if a layer is missing or there twice */
    public LayerStack {
        layers = List.copyOf(layers);
        if (layers.size() != LayerId.values().length
                || layers.stream().map(LayerState::id).distinct().count() != layers.size()) {
            throw new IllegalArgumentException("not every layer once: " + layers);
        }
    }

    public LayerState state(LayerId id) {
        return layers.get(indexOf(id));
    }

    public boolean isPainted(LayerId id) {
        return state(id).isPainted();
    }

    public LayerStack withVisibility(LayerId id, Visibility visibility) {
        return with(id, state -> new LayerState(id, visibility, state.opacity(), state.style()));
    }

    public LayerStack withOpacity(LayerId id, double opacity) {
        return with(id, state -> new LayerState(id, state.visibility(), opacity, state.style()));
    }

    /** With a layer drawn by a user's style, or in its own if it is null. */
    public LayerStack withStyle(LayerId id, @Nullable FileStyle style) {
        return with(id, state -> new LayerState(id, state.visibility(), state.opacity(), style));
    }

    /** Only what the map stands on is shown: land, water and borders; for a picture that is soon replaced. */
    public LayerStack groundOnly() {
        return new LayerStack(layers.stream()
                .map(state -> GROUND.contains(state.id())
                        ? state
                        : new LayerState(state.id(), Visibility.HIDDEN, state.opacity()))
                .toList());
    }

    /** The layer taken out and put where {@code index} layers lie below it; 0 is the ground. */
    public LayerStack moved(LayerId id, int index) {
        List<LayerState> moved = new ArrayList<>(layers);
        LayerState state = moved.remove(indexOf(id));
        moved.add(Math.max(0, Math.min(moved.size(), index)), state);
        return new LayerStack(moved);
    }

    private LayerStack with(LayerId id, UnaryOperator<LayerState> change) {
        List<LayerState> changed = new ArrayList<>(layers);
        changed.replaceAll(state -> state.id() == id ? change.apply(state) : state);
        return new LayerStack(changed);
    }

    private int indexOf(LayerId id) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).id() == id) {
                return i;
            }
        }
        throw new IllegalStateException("no layer " + id);
    }
}
