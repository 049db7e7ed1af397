# language: ko
기능: 오브젝트 스펙

  시나리오: 스펙으로 디플로이먼트를 만든다
    만약 "kubectl create -f echo-hname.yaml"을 실행하면
    그러면 출력은 "deployment.apps/echo-hname created"다
    그리고 준비된 echo-hname의 파드는 3개다
    그리고 echo-hname의 모든 파드가 sysnet4admin/echo-hname 이미지로 실행된다
    그리고 deployment/echo-hname의 "spec.replicas" 필드는 "3"이다
