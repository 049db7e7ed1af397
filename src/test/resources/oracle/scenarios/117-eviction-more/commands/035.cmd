kubectl evict db-1
