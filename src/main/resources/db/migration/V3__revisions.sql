-- What people said about readings. The same statements run on H2 (MODE=PostgreSQL) and PostgreSQL.

-- One row an entry, as it was written: corrections, verdicts, waivers, withdrawals. Rows are added, never changed.
create table revision (
  submission_id bigint not null references submission (id),
  number bigint not null,
  kind varchar(16) not null,
  form_number integer not null,
  actor varchar(100) not null,
  happened_at timestamp(3) with time zone not null,
  entry bytea not null,
  primary key (submission_id, number)
);

-- Where each entry stands in the present reading: form 0 when that has no such form. Derived, written anew by each reading.
create table revision_place (
  submission_id bigint not null,
  number bigint not null,
  form_number integer not null,
  entry bytea not null,
  landmarks bytea not null,
  primary key (submission_id, number),
  foreign key (submission_id, number) references revision (submission_id, number)
);
create index revision_place_form on revision_place (submission_id, form_number, number);

-- Conventions of counting that were settled for a department, and their withdrawals. Rows are added, never changed.
create table convention_entry (
  organisation varchar(100) not null,
  number bigint not null,
  kind varchar(16) not null,
  actor varchar(100) not null,
  happened_at timestamp(3) with time zone not null,
  entry bytea not null,
  primary key (organisation, number)
);

-- What the last reading changed against the one before it.
create table rereading (
  submission_id bigint primary key references submission (id),
  reader_before varchar(100) not null,
  reader_now varchar(100) not null,
  read_at timestamp(3) with time zone not null,
  changes bytea not null
);

-- By which versions of one project's form of one year, and one paper read twice, are found.
alter table form_summary add column project_year varchar(20) default '' not null;
create index form_summary_project_year on form_summary (project_year, submission_id);
create index form_summary_amounts on form_summary (fiscal_year, annual_budget, executed);
