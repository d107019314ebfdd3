package grantledger.query.figures;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives, and every figure of docs/figures.md read from every place that shows it: one figure, one value. */
@Tag("server")
class FiguresAgreeTest {

    private static final int LIVES = 25;
    private static final Pattern NAMED = Pattern.compile("\\| `([^`]+)`.*\\|.*\\|.*\\|");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void of_random_lives_have_one_value_wherever_they_are_shown(long seed) throws IOException {
        UUID id = UUID.randomUUID();
        Random chance = new Random(seed);
        RandomCall call = new RandomCall(chance, id);
        for (int i = 0; i < LIVES; i++) {
            call.live();
        }
        SERVICE.get("/api/calls").after(RELAY.acknowledged()).ok();

        List<FigureSource> sources = Stream.of(Lists.sources(), Answers.sources(), Arrays.stream(Elsewhere.values()))
                .flatMap(some -> some)
                .map(FigureSource.class::cast)
                .toList();
        Told told = Told.of(id, sources);
        told.agree();
        assertThat(told.toldOnce()).as("figures that nothing is compared with").isEmpty();
        assertThat(told.sources().keySet()).as("figures of docs/figures.md").containsAll(named());
    }

    private static List<String> named() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "figures.md")).stream()
                .map(NAMED::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .toList();
    }
}
