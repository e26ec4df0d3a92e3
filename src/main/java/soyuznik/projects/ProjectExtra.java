package soyuznik.projects;

import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;

/**
 * What is known of a project in custom fields.
 *
 * @param version counts the changes of these alone
 * @param open it has not ended
 */
public record ProjectExtra(
        ProjectId id,
        CompanyId company,
        String title,
        Extra extra,
        int version,
        boolean own,
        boolean open) {}
