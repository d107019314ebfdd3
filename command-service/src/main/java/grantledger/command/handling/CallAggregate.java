package grantledger.command.handling;

import grantledger.command.call.AnnounceCall;
import grantledger.command.call.Call;
import grantledger.command.call.CallCommand;
import grantledger.events.CallEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

final class CallAggregate extends StreamAggregate<Call, CallEvent> {

    CallAggregate() {
        super(Call.KIND);
    }

    @CommandHandler
    CallAggregate(AnnounceCall command, @MetaDataValue(Handling.KEY) Handling handling, Neighbours neighbours) {
        this();
        begin(command, handling, neighbours);
    }

    @CommandHandler
    void handle(CallCommand command, @MetaDataValue(Handling.KEY) Handling handling, Neighbours neighbours) {
        decide(command, handling, neighbours);
    }

    @EventSourcingHandler
    void on(CallEvent event) {
        fold(event.callId(), event);
    }
}
