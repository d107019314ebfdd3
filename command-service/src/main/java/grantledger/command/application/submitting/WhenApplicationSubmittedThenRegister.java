package grantledger.command.application.submitting;

import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.command.deciding.Reaction;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import java.util.stream.Stream;

public final class WhenApplicationSubmittedThenRegister implements Reaction<ApplicationSubmitted> {

    @Override
    public Class<ApplicationSubmitted> on() {
        return ApplicationSubmitted.class;
    }

    @Override
    public Stream<Command<?, ?>> then(ApplicationSubmitted submitted, History history) {
        return Stream.of(new RegisterApplication(submitted.applicationId()));
    }
}
