package grantledger.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.resilience.faults.Fault;
import grantledger.resilience.faults.Fault.Aftermath;
import grantledger.resilience.faults.Faults;
import grantledger.resilience.telling.Page;
import grantledger.resilience.telling.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every fault, for as long as {@code -Dfaults.minutes} says; see docs/reliability.md. */
@Tag("faults")
@Tag("system")
@Tag("server")
class FaultsTest {
    private static final Path HOME = Path.of(System.getProperty("grantledger.home", ".."))
            .toAbsolutePath()
            .normalize();

    @Test
    void nothing_acknowledged_is_lost_or_done_twice_and_nothing_goes_wrong_unnoticed() throws Exception {
        var only = System.getProperty("faults.only", "");
        try (var campaign = new Campaign(HOME, Faults.named(only), 12)) {
            if (Pattern.compile(only).matcher(Campaign.RUSH).find()) {
                campaign.rush(number("faults.rounds", 25));
            }
            campaign.go(Duration.ofMinutes(number("faults.minutes", 10)), number("faults.runs", 0));
            show(campaign.table());
            assertThat(campaign.table().troubles()).isEmpty();
            assertThat(campaign.table().rows()).isNotEmpty().allSatisfy(row -> {
                assertThat(row.unnoticed())
                        .as("unnoticed after: %s", row.fault())
                        .isZero();
                assertThat(row.doubled() + row.secondEffects() + row.overCommittedSek())
                        .as("done twice after: %s", row.fault())
                        .isZero();
            });
            var survived = Faults.named(only).stream()
                    .filter(fault -> fault.aftermath() == Aftermath.WHOLE)
                    .map(Fault::name)
                    .toList();
            assertThat(campaign.table().rows())
                    .filteredOn(row -> survived.contains(row.fault()))
                    .allSatisfy(row -> assertThat(row.lost() + row.loud())
                            .as("lost or stopped after: %s", row.fault())
                            .isZero());
        }
    }

    /** A property that Maven passes on is empty where nobody has set it. */
    private static int number(String property, int otherwise) {
        var chosen = System.getProperty(property, "");
        return chosen.isEmpty() ? otherwise : Integer.parseInt(chosen);
    }

    private static void show(Table table) throws IOException {
        System.out.println(table.markdown());
        if (Boolean.getBoolean("faults.write")) {
            new Page(HOME.resolve("docs/reliability.md")).show(table.markdown());
        }
    }
}
