kubectl patch endpoints ext -p '{"subsets":[{"addresses":[{"ip":"10.1.1.1"},{"ip":"10.1.1.3"}],"ports":[{"name":"http","port":8081}]}]}'
