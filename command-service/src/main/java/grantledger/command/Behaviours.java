package grantledger.command;

import grantledger.command.application.ApplicationBehaviour;
import grantledger.command.call.CallBehaviour;
import grantledger.command.call.diary.DiaryBehaviour;
import grantledger.command.deciding.Behaviour;
import grantledger.command.grant.GrantBehaviour;
import grantledger.command.indicator.IndicatorBehaviour;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.Event;
import java.util.List;

/** The kinds of stream of this service: a new kind is a package of its own and a line here. */
public final class Behaviours {

    public static final List<Behaviour<?, ?>> ALL = List.of(
            CallBehaviour.ALL,
            DiaryBehaviour.ALL,
            ApplicationBehaviour.ALL,
            GrantBehaviour.ALL,
            IndicatorBehaviour.ALL);

    /** As the log knows them. */
    public static final StreamKinds KINDS =
            new StreamKinds(Event.CODEC, ALL.stream().map(Behaviour::kind).toList());

    private Behaviours() {}
}
