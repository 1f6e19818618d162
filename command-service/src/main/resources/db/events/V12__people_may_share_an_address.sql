-- An account that was deleted and made again has a new person id and the same address.
drop index person_directory_email;
create index person_directory_email on person_directory (lower(email)) where email is not null;
