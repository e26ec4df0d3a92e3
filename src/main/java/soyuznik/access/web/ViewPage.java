package soyuznik.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Branch;
import soyuznik.access.Listing;
import soyuznik.access.SavedView;
import soyuznik.access.ViewForm;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a saved view.
 *
 * @param view null: a new one
 * @param replaceable own views that may get this list
 * @param branches with whom it may be shared
 */
public record ViewPage(
        Listing listing,
        @Nullable SavedView view,
        ViewForm form,
        List<SavedView> replaceable,
        List<Branch> branches) {

    public String action() {
        return view == null ? "/views" : "/views/" + view.id();
    }

    public String list() {
        return listing.address() + "?" + form.query();
    }

    public List<Choice> shares() {
        return branches.stream()
                .map(branch -> new Choice(branch.id().toString(), branch.path()))
                .toList();
    }

    public List<Choice> replaced() {
        return replaceable.stream()
                .map(it -> new Choice(Long.toString(it.id()), it.name()))
                .toList();
    }

    public String branch() {
        return form.branch() == null ? "" : form.branch().toString();
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "access")
                .choices("branch", shares())
                .named("branch", frame.text("field.access.viewBranch"));
    }
}
