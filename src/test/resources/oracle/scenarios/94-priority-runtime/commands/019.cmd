kubectl patch priorityclass s94-other -p '{"globalDefault":true}'
