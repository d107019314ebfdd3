package grantledger.resilience.telling;

import grantledger.resilience.judging.Verdict;
import java.util.List;

/** What came of one fault, over its runs. */
public record Row(
        String fault,
        int runs,
        long acknowledged,
        long unanswered,
        long lost,
        long doubled,
        long secondEffects,
        long overCommittedSek,
        int loud,
        int falseAlarms,
        int unnoticed) {

    static Row none(String fault) {
        return new Row(fault, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    Row and(int more, Verdict run) {
        return new Row(
                fault,
                runs + more,
                acknowledged + run.acknowledged(),
                unanswered + run.unanswered(),
                lost + run.lost(),
                doubled + run.doubled(),
                secondEffects + run.secondEffects(),
                overCommittedSek + run.overCommittedSek(),
                loud + (run.isLoud() ? 1 : 0),
                falseAlarms + (run.isFalseAlarm() ? 1 : 0),
                unnoticed + (run.isUnnoticed() ? 1 : 0));
    }

    List<String> cells() {
        return List.of(
                fault,
                String.valueOf(runs),
                "%,d".formatted(acknowledged).replace(',', ' '),
                String.valueOf(unanswered),
                String.valueOf(lost),
                String.valueOf(doubled),
                String.valueOf(secondEffects),
                String.valueOf(overCommittedSek),
                String.valueOf(loud),
                String.valueOf(falseAlarms),
                String.valueOf(unnoticed));
    }
}
