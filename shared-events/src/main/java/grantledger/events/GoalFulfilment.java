package grantledger.events;

/** How far the goals were reached, in the recipient's own judgement. */
public enum GoalFulfilment {
    NONE,
    PARTLY,
    LARGELY,
    FULLY
}
