package grantledger.query.call.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.CallEvent.TrackTerms;
import grantledger.query.application.scoring.Shares;
import grantledger.query.call.view.CallView;
import grantledger.query.fixtures.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Places that are found by numbers are those that are found by comparing everything with everything. */
class RankingOrderTest {

    private final Random chance = new Random(17);

    @Test
    void is_the_one_that_is_defined_whatever_is_alike() {
        for (int i = 0; i < 300; i++) {
            Map<String, Integer> weights = chance.nextBoolean()
                    ? Map.of()
                    : Map.of("relevance", chance.nextInt(4), "reach", 1 + chance.nextInt(3));
            Ranking ranking = new Ranking(
                    new CallView(UUID.randomUUID(), Instant.EPOCH, Given.terms(60), Map.of(), Map.of(), null), weights);
            TrackTerms track = ranking.call().terms().tracks().getFirst();
            List<Ranking.Place> places =
                    ranking.places(track, ranking.order(track.track(), contenders(1 + chance.nextInt(60))), Map.of());

            List<Scored> found = places.stream().map(Ranking.Place::scored).toList();
            List<Scored> compared = found.stream()
                    .sorted(Scored.order(ranking.call().terms().criteria()))
                    .toList();
            assertThat(found).isEqualTo(compared);
            assertThat(places.stream().map(Ranking.Place::rank)).startsWith(1).isSorted();
            Ranking.Place any = places.get(chance.nextInt(places.size()));
            assertThat(ranking.upTo(places, track.track(), any.contender())).isEqualTo(any.rank());
        }
    }

    /** Few shares, amounts and times, so that much is alike; each read anew, so that nothing is alike for being the same. */
    private List<Contender> contenders(int number) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            contenders.add(new Contender(
                    new UUID(chance.nextLong(), chance.nextLong()),
                    true,
                    chance.nextInt(4) == 0,
                    chance.nextInt(4) == 0 ? null : shares(),
                    chance.nextBoolean() ? List.of() : List.of(chance.nextBoolean() ? "new" : "joint"),
                    1 + chance.nextInt(3),
                    "2020-03-19T08:00:0" + chance.nextInt(2)));
        }
        return contenders;
    }

    private static String line(int weight, int reached, int most, String criterion) {
        return "%d %d/%d %s".formatted(weight, reached, most, criterion);
    }

    private Shares shares() {
        return Shares.read(line(2, chance.nextInt(4), 3, "relevance") + "\n" + line(1, chance.nextInt(7), 6, "reach"));
    }
}
