package grantledger.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import grantledger.command.deciding.Command;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** What each part of the write side may know. A rule that finds nothing to hold fails. */
@AnalyzeClasses(packages = "grantledger.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] MEANING = {
        "grantledger.command.call..",
        "grantledger.command.application..",
        "grantledger.command.grant..",
        "grantledger.command.indicator..",
        "grantledger.command.deciding..",
        "grantledger.command.values.."
    };

    @ArchTest
    static final ArchRule decisions_know_no_machinery = noClasses()
            .that()
            .resideInAnyPackage(MEANING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "grantledger.eventlog.axon..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "jakarta.servlet..");

    @ArchTest
    static final ArchRule meaning_knows_nothing_of_those_who_carry_it = noClasses()
            .that()
            .resideInAnyPackage(MEANING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "grantledger.command.handling..",
                    "grantledger.command.intake..",
                    "grantledger.command.reacting..",
                    "grantledger.command.running..");

    @ArchTest
    static final ArchRule only_handling_knows_axon = noClasses()
            .that()
            .resideInAPackage("grantledger.command..")
            .and()
            .resideOutsideOfPackage("grantledger.command.handling")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule handling_and_reacting_know_no_spring = noClasses()
            .that()
            .resideInAnyPackage("grantledger.command.handling", "grantledger.command.reacting")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule nobody_here_talks_to_kafka = noClasses()
            .that()
            .resideInAPackage("grantledger.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule the_write_side_knows_nothing_of_the_read_side = noClasses()
            .that()
            .resideInAPackage("grantledger.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("grantledger.query..", "grantledger.projections..");

    @ArchTest
    static final ArchRule packages_depend_on_each_other_in_one_direction =
            slices().matching("grantledger.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule so_do_the_nouns_and_the_jobs =
            slices().matching("grantledger.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_command_is_listed_by_its_kind_of_stream =
            classes().that(areCommands()).should(beListed());

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideInAPackage("grantledger.command..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule fields_are_not_injected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    private static DescribedPredicate<JavaClass> areCommands() {
        return new DescribedPredicate<>("are commands") {
            @Override
            public boolean test(JavaClass type) {
                return type.isAssignableTo(Command.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT);
            }
        };
    }

    private static ArchCondition<JavaClass> beListed() {
        Set<String> listed = Behaviours.ALL.stream()
                .flatMap(behaviour -> behaviour.commands().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        return new ArchCondition<>("be listed in a behaviour") {
            @Override
            public void check(JavaClass command, ConditionEvents events) {
                if (!listed.contains(command.getName())) {
                    events.add(SimpleConditionEvent.violated(command, command.getName() + " is listed nowhere"));
                }
            }
        };
    }
}
