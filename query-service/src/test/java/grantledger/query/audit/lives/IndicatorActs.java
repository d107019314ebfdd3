package grantledger.query.audit.lives;

import grantledger.events.Event;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An indicator is defined, again too, and published of. */
record IndicatorActs(Random chance, UUID id, boolean defined) {

    Event any() {
        return !defined || chance.nextInt(3) == 0 ? definition() : published();
    }

    private Event definition() {
        return new IndicatorDefined(
                id,
                OneOf.all(IndicatorArea.values(), chance),
                "Andel " + chance.nextInt(5),
                "procent",
                "Andel av dem som är 20–64 år",
                "SCB",
                OneOf.all(Aggregation.values(), chance),
                OneOf.all(Direction.values(), chance),
                "olle");
    }

    private Event published() {
        BigDecimal value = new BigDecimal(chance.nextInt(1_000)).movePointLeft(chance.nextInt(3));
        return new IndicatorValuesPublished(
                id,
                String.valueOf(2015 + chance.nextInt(5)),
                List.of(
                        new PublishedValue("0162", value, null, null),
                        new PublishedValue("SE", value.negate(), BigDecimal.ONE, BigDecimal.TEN)),
                chance.nextBoolean() ? "Preliminär" : null,
                "olle");
    }
}
