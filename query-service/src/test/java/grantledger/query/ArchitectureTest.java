package grantledger.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

@AnalyzeClasses(packages = "grantledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule folds_know_neither_spring_nor_the_database_nor_kafka = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .or()
            .haveSimpleName("Score")
            .or()
            .haveSimpleName("Ranking")
            .or()
            .haveSimpleName("Batch")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule the_read_side_knows_nothing_of_the_write_side = noClasses()
            .that()
            .resideInAPackage("grantledger.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("grantledger.command..", "org.axonframework..");

    @ArchTest
    static final ArchRule only_consuming_and_rebuilding_talk_to_kafka = noClasses()
            .that()
            .resideOutsideOfPackages("grantledger.query.consuming", "grantledger.query.rebuilding")
            .and()
            .resideInAPackage("grantledger.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule packages_depend_on_each_other_in_one_direction =
            slices().matching("grantledger.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideInAPackage("grantledger.query..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_is_named_after_a_technical_kind = noClasses()
            .that()
            .resideInAPackage("grantledger.query..")
            .should()
            .haveNameMatching(".*(Controller|Service[^.]+|Dto|Impl|Manager|Helper|Utils?|Command|Event)");

    @ArchTest
    static final ArchRule fields_are_not_injected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule views_are_records =
            classes().that().haveSimpleNameEndingWith("View").should().beRecords();
}
