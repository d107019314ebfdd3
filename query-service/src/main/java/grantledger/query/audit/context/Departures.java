package grantledger.query.audit.context;

import java.util.List;
import java.util.stream.Stream;

/** Where a decision departs from what stood, respect by respect. */
final class Departures {

    private Departures() {}

    static List<Departure> of(Stood stood) {
        return Stream.of(
                        FromRecommendation.departures(stood),
                        FromRanking.departures(stood),
                        FromScores.departures(stood),
                        FromFrames.departures(stood),
                        FromExamination.departures(stood),
                        FromPersons.departures(stood))
                .flatMap(departures -> departures)
                .toList();
    }
}
