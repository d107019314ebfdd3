package grantledger.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Every rule names packages, and fails when there is nothing in them. */
@AnalyzeClasses(packages = "grantledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** What every page stands on. */
    private static final String[] GROUND = {
        "grantledger.console.words..",
        "grantledger.console.asking..",
        "grantledger.console.signin..",
        "grantledger.console.contract..",
        "grantledger.console.page.."
    };

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("grantledger.console.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_ground_knows_no_page_that_stands_on_it = noClasses()
            .that()
            .resideInAnyPackage(GROUND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("grantledger.console.calls..");

    @ArchTest
    static final ArchRule nothing_is_printed = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
}
