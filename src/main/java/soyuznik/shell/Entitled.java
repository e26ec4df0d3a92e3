package soyuznik.shell;

import java.util.Map;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;

/** Knows whom a verb is allowed to, for whoever is refused it; access answers. */
public interface Entitled {
    Map<Role, Right.Extent> to(Right right);
}
