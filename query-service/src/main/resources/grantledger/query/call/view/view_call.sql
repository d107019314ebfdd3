-- The state is the view; the other columns repeat parts of it for filters and sorting. Days and times are compared as text,
-- which for ISO 8601 in UTC is their order. No query compares whole states, so no statistics are kept of them.

create table view_call (
    id           uuid   primary key,
    version      bigint not null,
    position     bigint not null,
    state        jsonb  not null,
    diary_number text collate "C" generated always as (state #>> '{terms,diaryNumber}') stored,
    title        text collate "sv-x-icu" generated always as (state #>> '{terms,title}') stored,
    opens_at     text collate "C" generated always as (rtrim(state #>> '{terms,opensAt}', 'Z')) stored,
    closes_at    text collate "C" generated always as (rtrim(state #>> '{terms,closesAt}', 'Z')) stored,
    searched     text collate "C" generated always as (state ->> 'searched') stored
);

alter table view_call alter state set statistics 0;

-- A call's stream is as long as it has applications and grants; what it was at a position is found by the last of each type.
create index view_call_history on history (stream_id, type, position) where type in (
    'CallAnnounced', 'CallAmended', 'CallCancelled', 'CallDecisionsBegan', 'DiaryNumberIssued', 'CallFundsCommitted',
    'CallFundsReturned', 'CourtOrderedFundsCommitted');
