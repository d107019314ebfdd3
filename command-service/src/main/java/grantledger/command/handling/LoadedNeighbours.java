package grantledger.command.handling;

import grantledger.command.application.Application;
import grantledger.command.application.ApplicationCommand;
import grantledger.command.call.Call;
import grantledger.command.call.CallCommand;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Kind;
import grantledger.command.eventlog.Guard;
import grantledger.command.grant.EstablishGrant;
import grantledger.command.grant.GrantCommand;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;

/** Neighbouring streams as the log has them. Locks are taken in the order application, grant, call. */
final class LoadedNeighbours implements Neighbours {

    private final States states;
    private Repository<CallAggregate> calls;
    private Repository<ApplicationAggregate> applications;
    private Repository<GrantAggregate> grants;

    LoadedNeighbours(States states) {
        this.states = states;
    }

    /** The repositories hand this object to their aggregates, so they can only come afterwards. */
    void live(
            Repository<CallAggregate> inCalls,
            Repository<ApplicationAggregate> inApplications,
            Repository<GrantAggregate> inGrants) {
        calls = inCalls;
        applications = inApplications;
        grants = inGrants;
    }

    @Override
    public <S> Optional<S> look(Kind<S, ?> kind, UUID stream, Handling handling) {
        Optional<States.Versioned<S>> found = states.find(kind, stream);
        found.ifPresent(known -> handling.lookedAt(new Guard(stream, known.version())));
        return found.map(States.Versioned::state);
    }

    @Override
    public <S> Optional<S> hold(Kind<S, ?> kind, UUID stream, Handling handling) {
        handling.touches(stream);
        if (states.find(kind, stream).isEmpty()) {
            return Optional.empty();
        }
        Object held = repository(kind).load(stream.toString()).invoke(aggregate -> aggregate.state());
        return Optional.of(kind.state().cast(held));
    }

    private Repository<? extends StreamAggregate<?, ?>> repository(Kind<?, ?> kind) {
        return kind.equals(Call.KIND) ? calls : kind.equals(Application.KIND) ? applications : grants;
    }

    @Override
    public void decide(Command<?, ?> consequence, Handling handling) {
        handling.touches(consequence.stream());
        String stream = consequence.stream().toString();
        switch (consequence) {
            case EstablishGrant establish -> begin(establish, handling);
            case CallCommand command ->
                calls.load(stream).execute(call -> call.decideAsConsequence(command, handling, this));
            case ApplicationCommand command ->
                applications.load(stream).execute(it -> it.decideAsConsequence(command, handling, this));
            case GrantCommand command ->
                grants.load(stream).execute(grant -> grant.decideAsConsequence(command, handling, this));
            default -> throw new IllegalArgumentException("Not a consequence: " + consequence);
        }
    }

    private void begin(EstablishGrant establish, Handling handling) {
        try {
            grants.newInstance(() -> new GrantAggregate(establish, handling, this));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
