package grantledger.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Every rule names packages, and fails when there is nothing in them. */
@AnalyzeClasses(packages = "grantledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Where the folds stand, and the ranking, which is computed alike now and as of any moment. */
    private static final String[] PURE = {
        "grantledger.query.*.view",
        "grantledger.query.grant.money",
        "grantledger.query.grant.reporting",
        "grantledger.query.call.ranking"
    };

    @ArchTest
    static final ArchRule folds_know_neither_spring_nor_the_database_nor_kafka = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.postgresql..",
                    "org.apache.kafka..",
                    "jakarta..");

    @ArchTest
    static final ArchRule folds_know_of_the_engine_only_what_a_view_is = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "grantledger.projections.storing..",
                    "grantledger.projections.consuming..",
                    "grantledger.projections.rebuilding..",
                    "grantledger.projections.history..",
                    "grantledger.projections.visibility..",
                    "grantledger.query.reading..",
                    "grantledger.query.*.questions..");

    @ArchTest
    static final ArchRule the_read_side_knows_nothing_of_the_write_side = noClasses()
            .that()
            .resideInAnyPackage("grantledger.query..", "grantledger.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("grantledger.command..", "grantledger.eventlog..", "org.axonframework..");

    @ArchTest
    static final ArchRule only_the_engine_talks_to_kafka = noClasses()
            .that()
            .resideInAPackage("grantledger.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule nouns_and_jobs_depend_on_each_other_in_one_direction =
            slices().matching("grantledger.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_depend_on_each_other_in_one_direction =
            slices().matching("grantledger.query.(**)").should().beFreeOfCycles();

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
            .resideInAnyPackage("grantledger.query..", "grantledger.projections..")
            .should()
            .haveNameMatching(".*(Controller|Service[^.]+|Dto|Impl|Manager|Helper|Utils?|Command|Event)");

    @ArchTest
    static final ArchRule fields_are_not_injected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    /**
     * The engine's too: this service stands for those that use it. A type counts as called when it or a type within it is.
     * The application itself is called by whoever starts it.
     */
    @ArchTest
    static final ArchRule what_is_public_has_a_caller_outside_its_package = classes()
            .that()
            .resideInAnyPackage("grantledger.query..", "grantledger.projections..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAnnotatedWith(SpringBootApplication.class)
            .should(haveACallerOutsideTheirPackage());

    private static ArchCondition<JavaClass> haveACallerOutsideTheirPackage() {
        return new ArchCondition<>("have a caller outside their package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean called = withWhatIsWithin(type)
                        .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                        .map(dependency -> dependency.getOriginClass().getPackageName())
                        .anyMatch(origin -> !origin.equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, called, type.getName() + (called ? " has" : " has no") + " caller outside its package"));
            }
        };
    }

    private static Stream<JavaClass> withWhatIsWithin(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(one -> one.equals(type) || one.getName().startsWith(type.getName() + "$"));
    }
}
