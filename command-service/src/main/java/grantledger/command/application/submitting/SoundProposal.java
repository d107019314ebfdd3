package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.PROJECT_STARTS_BEFORE_IT_ENDS;

import grantledger.events.ApplicationEvent.Proposal;

/** What a proposal has to agree on with itself. */
public final class SoundProposal {

    private SoundProposal() {}

    public static void require(Proposal proposal) {
        PROJECT_STARTS_BEFORE_IT_ENDS.requireOf(
                "projectEnd",
                !proposal.projectEnd().isBefore(proposal.projectStart()),
                "The project would end %s, before it starts %s.",
                proposal.projectEnd(),
                proposal.projectStart());
    }
}
