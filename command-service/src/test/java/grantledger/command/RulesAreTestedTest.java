package grantledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.application.standing.ApplicationRule;
import grantledger.command.call.CallRule;
import grantledger.command.deciding.Rule;
import grantledger.command.grant.money.InstalmentRule;
import grantledger.command.grant.standing.GrantRule;
import grantledger.command.indicator.IndicatorRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rule that no test sees refuse anything does not exist. That a stream begins once is the log's to refuse; for such a
 * rule it counts that a test has the command name it.
 */
class RulesAreTestedTest {

    private static final List<String> TESTS = tests();

    @ParameterizedTest
    @ValueSource(
            classes = {CallRule.class, ApplicationRule.class, GrantRule.class, InstalmentRule.class, IndicatorRule.class
            })
    void every_rule_refuses_something_in_a_test(Class<? extends Rule> rules) {
        assertThat(rules.getEnumConstants())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(isTested(rule))
                        .as("some test has refusedBy(%s)", rule.name())
                        .isTrue());
    }

    private static boolean isTested(Rule rule) {
        Pattern refusal = Pattern.compile(
                "(refusedBy\\(|alreadyBegun\\(\\)\\)\\s*\\.isEqualTo\\()\\s*(\\w+\\.)?" + rule.name() + "\\b");
        return TESTS.stream().anyMatch(test -> refusal.matcher(test).find());
    }

    private static List<String> tests() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(RulesAreTestedTest::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
