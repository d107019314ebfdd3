create unique index history_pkey on history (position);
create unique index history_stream_version on history (stream_id, version);
create index view_application_call on view_application (call_id, status);
create index view_application_organisation on view_application (organisation_number);
create index view_application_submitted_by on view_application (submitted_by);
create index view_application_assessors on view_application using gin (assessors);
create index view_grant_application on view_grant (application_id);
create index view_grant_call on view_grant (call_id, status);
create index view_grant_organisation on view_grant (organisation_number);
