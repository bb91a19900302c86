package org.conflictmap.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.stage.FileChooser;
import org.conflictmap.dataset.Problem;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.style.FileStyle;
import org.conflictmap.map.style.SldStyles;
import org.conflictmap.ui.dialog.TextDialog;
import org.conflictmap.ui.dialog.TextDialog.Entry;
import org.conflictmap.ui.map.MapView;
import org.conflictmap.ui.side.LayerStyles;
import org.jspecify.annotations.Nullable;

/**
 * What layers are drawn from that the first map does without: styles of a user's, and the relief. Files are read and
 * written off the window's thread. For the JavaFX thread only.
 */
final class LayerFiles implements LayerStyles {
    private final Viewer viewer;
    private final ViewerState state;
    private final MapView view;
    private final Texts texts;
    private final Viewer.Workshop workshop;
    /** Styles that are not read yet. */
    private final Map<LayerId, Path> wanted = new EnumMap<>(LayerId.class);

    /** What was said already of files of the basemap. */
    private final Set<String> told = new HashSet<>();

    private boolean isReliefAsked;
    private @Nullable Path folder;

    /** @param remembered by which files layers were drawn last time */
    LayerFiles(
            Viewer viewer,
            ViewerState state,
            MapView view,
            Texts texts,
            Viewer.Workshop workshop,
            Map<LayerId, Path> remembered) {
        this.viewer = viewer;
        this.state = state;
        this.view = view;
        this.texts = texts;
        this.workshop = workshop;
        wanted.putAll(remembered);
    }

    /** Reads what was remembered, and the relief if it is shown, now or later. */
    void start() {
        Map.copyOf(wanted).forEach((layer, file) -> read(layer, file));
        state.layers.addListener(changed -> readReliefIfShown());
        readReliefIfShown();
        view.shown().addListener(changed -> tellUnreadFiles());
        viewer.window().notices().visibleProperty().addListener(changed -> tellUnreadFiles());
        tellUnreadFiles();
    }

    /** Says once of each file of the basemap that the map is drawn without it; not over another notice. */
    private void tellUnreadFiles() {
        if (!viewer.window().notices().isVisible()) {
            List<String> news = workshop.painters().frames().unreadFiles().stream()
                    .filter(told::add)
                    .toList();
            if (!news.isEmpty()) {
                tell(texts.get("basemap.unread", String.join("\n", news)));
            }
        }
    }

    private void readReliefIfShown() {
        if (isReliefAsked || !state.layers.get().isPainted(LayerId.RELIEF)) {
            return;
        }
        isReliefAsked = true;
        Path file = workshop.installation().basemap().resolve(Relief.FILE_NAME);
        workshop.tasks().submit(progress -> Relief.read(file), view::useRelief, failure -> {
            isReliefAsked = false;
            state.layers.set(state.layers.get().withVisibility(LayerId.RELIEF, Visibility.HIDDEN));
            tell(texts.get("relief.failed", reason(failure)));
        });
    }

    /** By which files layers are drawn. */
    Map<LayerId, Path> remembered() {
        Map<LayerId, Path> files = new EnumMap<>(LayerId.class);
        files.putAll(wanted);
        for (LayerState layer : state.layers.get().layers()) {
            FileStyle style = layer.style();
            if (style != null) {
                files.put(layer.id(), style.file());
            }
        }
        return files;
    }

    @Override
    public void choose(LayerId layer) {
        List<Path> chosen = viewer.chooseFiles(chooser("style.choose.title"));
        if (!chosen.isEmpty()) {
            folder = chosen.get(0).toAbsolutePath().getParent();
            read(layer, chosen.get(0).toAbsolutePath());
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("style.kind"), "*.sld", "*.xml", "*.SLD"));
        Path last = folder;
        if (last != null && Files.isDirectory(last)) {
            chooser.setInitialDirectory(last.toFile());
        }
        return chooser;
    }

    private void read(LayerId layer, Path file) {
        wanted.put(layer, file);
        workshop.tasks()
                .submit(
                        progress -> SldStyles.read(file, layer),
                        read -> {
                            if (wanted.remove(layer, file)) {
                                state.layers.set(state.layers.get().withStyle(layer, read.style()));
                                tell(file, read.problems());
                            }
                        },
                        failure -> {
                            if (wanted.remove(layer, file)) {
                                state.layers.set(state.layers.get().withStyle(layer, null));
                                tell(texts.get("style.failed", reason(failure)));
                            }
                        });
    }

    private static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        boolean saysWhat = failure.getClass() == IOException.class;
        return saysWhat ? message : failure.getClass().getSimpleName() + ": " + message;
    }

    private void tell(String words) {
        viewer.window().notices().show(words);
    }

    private void tell(Path file, List<Problem> problems) {
        if (!problems.isEmpty()) {
            String name = String.valueOf(file.getFileName());
            viewer.window()
                    .notices()
                    .show(
                            texts.get("style.partly", name, problems.size()),
                            texts.get("problems.show"),
                            () -> showProblems(name, problems));
        }
    }

    private void showProblems(String name, List<Problem> problems) {
        List<Entry> rows = problems.stream()
                .map(problem -> new Entry(
                        problem.record().isEmpty() ? texts.get("style.where.file") : problem.record(),
                        texts.get(
                                "problems.what",
                                problem.field(),
                                problem.value(),
                                problem.expected(),
                                problem.consequence())))
                .toList();
        viewer.show(TextDialog.ofTable(viewer.stage(), texts.get("style.problems", name), rows));
    }

    @Override
    public void reset(LayerId layer) {
        wanted.remove(layer);
        state.layers.set(state.layers.get().withStyle(layer, null));
    }

    @Override
    public void save(LayerId layer) {
        FileChooser chooser = chooser("style.save.title");
        chooser.setInitialFileName(layer.key() + ".sld");
        File chosen = viewer.saveAs(chooser, viewer.stage());
        if (chosen == null) {
            return;
        }
        Path file = chosen.toPath().toAbsolutePath();
        folder = file.getParent();
        FileStyle style = state.layers.get().state(layer).style();
        MapTheme theme = state.theme.get().map();
        workshop.tasks()
                .submit(
                        progress -> write(layer, style, theme, file),
                        written -> tell(texts.get("style.saved", written)),
                        failure -> tell(texts.get("style.unsaved", file, reason(failure))));
    }

    /** The file by which the layer is drawn as it is; else what its own style says. */
    private static Path write(LayerId layer, @Nullable FileStyle style, MapTheme theme, Path file) throws IOException {
        if (style == null) {
            return Files.writeString(file, SldStyles.text(layer, theme));
        }
        return Files.exists(file) && Files.isSameFile(style.file(), file)
                ? file
                : Files.copy(style.file(), file, StandardCopyOption.REPLACE_EXISTING);
    }
}
