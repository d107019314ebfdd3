package grantledger.events;

/** What the money is for. */
public enum FocusArea {
    KNOWLEDGE,
    JOINT_ACTION,
    DIRECT_INTERVENTION
}
