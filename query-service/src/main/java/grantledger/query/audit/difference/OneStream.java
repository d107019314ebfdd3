package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What follows from one stream alone. */
record OneStream<V>(StreamFold<V> fold, Function<Versioned<V>, ?> answer) implements Matter {

    @Override
    public void add(Recorded<?> next) {
        fold.add(next);
    }

    @Override
    public JsonNode shown() {
        return fold.now() == null ? Shown.nothing() : Shown.answer(answer.apply(fold.now()));
    }
}
