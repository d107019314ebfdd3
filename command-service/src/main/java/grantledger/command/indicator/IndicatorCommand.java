package grantledger.command.indicator;

import grantledger.command.deciding.Command;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.IndicatorEvent;
import java.util.UUID;

/** What may be asked of an indicator. */
interface IndicatorCommand extends Command<Indicator, IndicatorEvent> {

    UUID indicatorId();

    @Override
    default StreamKind<Indicator, IndicatorEvent> streamKind() {
        return Indicator.KIND;
    }

    @Override
    default UUID stream() {
        return indicatorId();
    }

    @Override
    default boolean staysWithinMatter() {
        return true;
    }
}
