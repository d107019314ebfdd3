package grantledger.command.handling;

import grantledger.command.grant.EstablishGrant;
import grantledger.command.grant.Grant;
import grantledger.command.grant.GrantCommand;
import grantledger.events.GrantEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

final class GrantAggregate extends StreamAggregate<Grant, GrantEvent> {

    GrantAggregate() {
        super(Grant.KIND);
    }

    @CommandHandler
    GrantAggregate(EstablishGrant command, @MetaDataValue(Handling.KEY) Handling handling, Neighbours neighbours) {
        this();
        begin(command, handling, neighbours);
    }

    @CommandHandler
    void handle(GrantCommand command, @MetaDataValue(Handling.KEY) Handling handling, Neighbours neighbours) {
        decide(command, handling, neighbours);
    }

    @EventSourcingHandler
    void on(GrantEvent event) {
        fold(event.grantId(), event);
    }
}
