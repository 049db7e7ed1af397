kubectl patch pod long --type=json -p '[{"op":"add","path":"/spec/tolerations/-","value":{"key":"maint","operator":"Equal","value":"1","effect":"NoExecute","tolerationSeconds":3}}]'
