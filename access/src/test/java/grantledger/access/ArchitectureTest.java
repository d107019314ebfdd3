package grantledger.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@AnalyzeClasses(packages = "grantledger.access", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roles_need_nothing_but_java = classes()
            .that()
            .resideInAPackage("grantledger.access.roles..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "grantledger.access.roles..");

    @ArchTest
    static final ArchRule problems_know_neither_tokens_nor_how_they_are_checked = noClasses()
            .that()
            .resideInAPackage("grantledger.access.problems..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("grantledger.access.tokens..", "org.springframework.security..");

    @ArchTest
    static final ArchRule packages_depend_on_each_other_in_one_direction =
            slices().matching("grantledger.access.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_service_gets_what_it_imports_and_nothing_by_scanning =
            noClasses().that().areNotAnnotatedWith(Configuration.class).should().beMetaAnnotatedWith(Component.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
