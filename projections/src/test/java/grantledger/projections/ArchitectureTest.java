package grantledger.projections;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Every rule names packages, and fails when there is nothing in them. */
@AnalyzeClasses(packages = "grantledger.projections", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_engine_knows_no_domain_and_no_framework = noClasses()
            .that()
            .resideInAPackage("grantledger.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "grantledger.events..",
                    "grantledger.query..",
                    "grantledger.command..",
                    "org.springframework..",
                    "org.axonframework..",
                    "jakarta..",
                    "java.net.http..");

    @ArchTest
    static final ArchRule folding_is_pure = noClasses()
            .that()
            .resideInAPackage("grantledger.projections.folding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.postgresql..", "org.apache.kafka..", "org.slf4j..", "java.net..");

    @ArchTest
    static final ArchRule only_consuming_and_rebuilding_know_kafka = noClasses()
            .that()
            .resideInAPackage("grantledger.projections..")
            .and()
            .resideOutsideOfPackages("grantledger.projections.consuming..", "grantledger.projections.rebuilding..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule packages_stand_on_each_other = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("proving")
            .definedBy("grantledger.projections.proving..")
            .layer("rebuilding")
            .definedBy("grantledger.projections.rebuilding..")
            .layer("consuming")
            .definedBy("grantledger.projections.consuming..")
            .layer("visibility")
            .definedBy("grantledger.projections.visibility..")
            .layer("history")
            .definedBy("grantledger.projections.history..")
            .layer("moments")
            .definedBy("grantledger.projections.moments..")
            .layer("turns")
            .definedBy("grantledger.projections.turns..")
            .layer("storing")
            .definedBy("grantledger.projections.storing..")
            .layer("folding")
            .definedBy("grantledger.projections.folding..")
            .whereLayer("proving")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rebuilding")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("consuming")
            .mayOnlyBeAccessedByLayers("rebuilding", "proving")
            .whereLayer("visibility")
            .mayOnlyBeAccessedByLayers("consuming")
            .whereLayer("history")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("moments")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("turns")
            .mayOnlyBeAccessedByLayers("rebuilding", "proving")
            .whereLayer("storing")
            .mayOnlyBeAccessedByLayers(
                    "history", "moments", "visibility", "consuming", "rebuilding", "proving", "turns");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("grantledger.projections.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideInAPackage("grantledger.projections..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
