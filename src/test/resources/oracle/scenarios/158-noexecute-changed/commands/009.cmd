kubectl patch pod ever --type=json -p '[{"op":"add","path":"/spec/tolerations/-","value":{"key":"maint","operator":"Exists","effect":"NoExecute","tolerationSeconds":2}}]'
