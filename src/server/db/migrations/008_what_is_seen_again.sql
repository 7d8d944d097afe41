-- As whom a command was carried out. Its stored answer is given again only to the same person acting for the same side and
-- party; who has come to act for another may not see it any more. What was stored before is given to nobody.
alter table assay.commands add column acting_side text not null default '';
alter table assay.commands add column acting_party uuid;
alter table assay.commands alter column acting_side drop default;
