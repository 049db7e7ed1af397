kubectl patch deployment min --type=json -p '[{"op":"replace","path":"/spec/template/spec/topologySpreadConstraints/0/nodeTaintsPolicy","value":"Ignore"}]'
