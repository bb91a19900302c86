package org.conflictmap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executor;

/** The walls between the rooms, as {@code src/doc/architecture.md} draws them. */
@AnalyzeClasses(packages = "org.conflictmap", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule rooms_do_not_depend_on_each_other_in_circles =
            slices().matching("org.conflictmap.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_window_knows_javafx = noClasses()
            .that()
            .resideOutsideOfPackage("..ui..")
            .and()
            .areNotAssignableTo(Launcher.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule only_map_and_exporter_paint = noClasses()
            .that()
            .resideOutsideOfPackages("..map..", "..exporter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule only_map_and_query_know_geotools = noClasses()
            .that()
            .resideOutsideOfPackages("..map..", "..query..", "..tools..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.geotools..");

    /** JTS is small and starts at once, unlike GeoTools; importers take shapes apart with it that databases wrote. */
    @ArchTest
    static final ArchRule only_map_query_and_mapped_tables_know_jts = noClasses()
            .that()
            .resideOutsideOfPackages("..map..", "..query..", "..importer.mapping..", "..tools..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.locationtech.jts..");

    @ArchTest
    static final ArchRule only_task_makes_threads = noClasses()
            .that()
            .resideOutsideOfPackage("..task..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<JavaClass>("are threads or thread pools") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAssignableTo(Thread.class)
                            || (type.isAssignableTo(Executor.class)
                                    && !type.isEquivalentTo(Executor.class)
                                    && type.getPackageName().startsWith("java.util.concurrent"))
                            || type.getName().equals("java.util.concurrent.CompletableFuture")
                            || type.getName().equals("java.util.Timer");
                }
            });

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackages("..cli..", "..tools..")
            .and()
            .areNotAssignableTo(Launcher.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule events_use_no_other_room = classes()
            .that()
            .resideInAPackage("..event..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.conflictmap.event..");

    @ArchTest
    static final ArchRule lower_rooms_do_not_look_up = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.conflictmap.event..",
                    "org.conflictmap.gazetteer..",
                    "org.conflictmap.dataset..",
                    "org.conflictmap.store..",
                    "org.conflictmap.query..",
                    "org.conflictmap.timeline..",
                    "org.conflictmap.task..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.conflictmap.map..",
                    "org.conflictmap.exporter..",
                    "org.conflictmap.session..",
                    "org.conflictmap.ui..",
                    "org.conflictmap.cli..");

    @ArchTest
    static final ArchRule window_and_command_line_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..ui..");
}
