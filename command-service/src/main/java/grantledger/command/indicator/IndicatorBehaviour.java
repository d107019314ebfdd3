package grantledger.command.indicator;

import grantledger.command.deciding.Behaviour;
import grantledger.events.IndicatorEvent;
import java.util.List;

/** What may be asked of an indicator. */
public final class IndicatorBehaviour {

    public static final Behaviour<Indicator, IndicatorEvent> ALL = new Behaviour<>(
            Indicator.KIND,
            List.of(DefineIndicator.class, PublishIndicatorValues.class, PublishUploadedValues.class),
            List.of(),
            List.of());

    private IndicatorBehaviour() {}
}
