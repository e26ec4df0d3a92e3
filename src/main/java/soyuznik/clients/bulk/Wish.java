package soyuznik.clients.bulk;

import soyuznik.clients.TypedTags;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/** What somebody asks for the chosen clients, as it was typed; {@link Change} is what is done. */
public sealed interface Wish {
    record Responsible(UserId to, boolean giverStays) implements Wish {}

    /** By whoever asks. */
    record Taking() implements Wish {}

    record Pool(BranchId branch) implements Wish {}

    record Tags(TypedTags on, TypedTags off) implements Wish {}
}
