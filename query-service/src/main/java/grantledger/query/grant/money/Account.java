package grantledger.query.grant.money;

import grantledger.events.GrantEvent;
import grantledger.format.Envelope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A grant's money with an account of each figure: which event added what to it. */
public final class Account {

    private final Map<Word, List<Term>> terms = new EnumMap<>(Word.class);
    private Money money = Money.granted(0);

    /** The next event of the grant. */
    public void add(GrantEvent event, Envelope at) {
        Figures before = money.figures();
        money = MoneyFold.after(money, event);
        Figures after = money.figures();
        Word.sums().forEach(word -> {
            Long was = word.in(before);
            Long is = word.in(after);
            if (!Objects.equals(was, is)) {
                terms.computeIfAbsent(word, _ -> new ArrayList<>()).add(Term.of(at, sek(is) - sek(was)));
            }
        });
    }

    /** In the order of docs/money.md. */
    public List<Figure> figures() {
        Figures now = money.figures();
        return Stream.of(Word.values()).map(word -> figure(word, now)).toList();
    }

    private Figure figure(Word word, Figures now) {
        String formula = word.formula(money);
        return formula == null
                ? Figure.sum(word, word.in(now), List.copyOf(terms.getOrDefault(word, List.of())))
                : Figure.computed(word, formula, now);
    }

    /** There is no accepted cost before the final report is approved. */
    private static long sek(Long value) {
        return value == null ? 0 : value;
    }
}
