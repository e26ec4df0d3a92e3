package soyuznik.work;

/** Whether the client still holds an objection against us. */
public enum ObjectionState {
    OPEN,
    ANSWERED
}
