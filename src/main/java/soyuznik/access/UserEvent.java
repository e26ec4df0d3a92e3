package soyuznik.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

/** What happens to a user of ours. */
public sealed interface UserEvent extends BusinessEvent {
    UserId user();

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return Subject.of(user());
    }

    @Override
    default @Nullable Audit audit() {
        return Audit.ACCESS;
    }

    /**
     * @param roles as message keys, like all names below
     */
    record UserInvited(UserId user, List<String> roles) implements UserEvent {}

    /** W-01: the user went with an import that was undone. */
    record UserUnmade(UserId user) implements UserEvent {}

    record UserChanged(UserId user, List<String> fields) implements UserEvent {}

    /**
     * The clients that the user leads went to another branch together with the user, or back.
     *
     * @param branch to which
     */
    record ClientsFollowed(UserId user, int count, String branch) implements UserEvent {}

    record RolesChanged(UserId user, List<String> from, List<String> to) implements UserEvent {}

    record UserBlocked(UserId user) implements UserEvent {}

    record UserUnblocked(UserId user) implements UserEvent {}

    record PasswordLinkMade(UserId user) implements UserEvent {}

    /** By whoever runs the installation, on its console. */
    record PasswordLinkPrinted(UserId user) implements UserEvent {}

    record PasswordChanged(UserId user) implements UserEvent {}

    record SessionsEnded(UserId user) implements UserEvent {}

    /** Of coming in and going out. */
    sealed interface OfDoor extends UserEvent {
        @Override
        default Audit audit() {
            return Audit.SIGN_IN;
        }
    }

    /**
     * @param place address in the network
     * @param agent browser and system; empty: it did not say
     */
    record SignedIn(UserId user, String place, String agent) implements OfDoor {}

    record SignedOut(UserId user) implements OfDoor {}

    /** So many wrong passwords for one person that no more are looked at for a while. */
    record GuessingSlowed(UserId user, String place) implements OfDoor {}

    /** How somebody likes to see a list opens nothing to anybody. */
    sealed interface OfView extends UserEvent {
        @Override
        default @Nullable Audit audit() {
            return null;
        }
    }

    record ViewSaved(UserId user, String name) implements OfView {}

    record ViewChanged(UserId user, String name) implements OfView {}

    record ViewRemoved(UserId user, String name) implements OfView {}

    record ViewRestored(UserId user, String name) implements OfView {}

    /**
     * @param name of the view; empty: none any more
     */
    record UsualViewChosen(UserId user, String name) implements OfView {}
}
