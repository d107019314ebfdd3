package grantledger.eventlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** What this engine may know. A rule that finds nothing to hold fails. */
@AnalyzeClasses(packages = "grantledger.eventlog", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_engine_knows_no_domain_and_no_service = noClasses()
            .that()
            .resideInAPackage("grantledger.eventlog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "grantledger.events..", "grantledger.command..", "grantledger.query..", "grantledger.access..");

    @ArchTest
    static final ArchRule the_engine_knows_no_spring = noClasses()
            .that()
            .resideInAPackage("grantledger.eventlog..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule only_the_package_axon_knows_axon = noClasses()
            .that()
            .resideInAPackage("grantledger.eventlog..")
            .and()
            .resideOutsideOfPackage("grantledger.eventlog.axon")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule only_the_relay_talks_to_kafka = noClasses()
            .that()
            .resideInAPackage("grantledger.eventlog..")
            .and()
            .resideOutsideOfPackage("grantledger.eventlog.relaying")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule packages_depend_on_each_other_in_one_direction =
            slices().matching("grantledger.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideInAPackage("grantledger.eventlog..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
